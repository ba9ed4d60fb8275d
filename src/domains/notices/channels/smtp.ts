import { createTransport } from 'nodemailer'
import type { Sender } from './channel.ts'

/** Mail through a server of the city's own, named by a URL such as smtps://user:password@mail.example:465. */
export function smtp(url: string, from: string): Sender {
  const transport = createTransport(url)
  return {
    async send({ key, to, subject, body, attachments = [] }) {
      const sent = await transport.sendMail({
        from,
        to,
        subject,
        text: body,
        attachments: attachments.map((file) => ({
          filename: file.name,
          contentType: file.mediaType,
          content: Buffer.from(file.body),
        })),
        messageId: `<${key.replace(/[^\w.-]/g, '.')}@onedoor>`,
      })
      return { ref: sent.messageId }
    },
  }
}
