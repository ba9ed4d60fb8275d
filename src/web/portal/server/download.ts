import type { FastifyReply } from 'fastify'

/** A file as a page hands it out. */
export type PageFile = { name: string; mediaType: string; body: Uint8Array }

/** What a loader or an action answers instead of a page: a file to be kept, never shown by the browser as ours. */
export class Download {
  readonly file: PageFile
  constructor(file: PageFile) {
    this.file = file
  }
}

/** The file among what loaders and the action of a page have answered. */
export function downloadIn(answers: { loaderData?: object; actionData?: object | null }): Download | undefined {
  const all: unknown[] = [...Object.values(answers.actionData ?? {}), ...Object.values(answers.loaderData ?? {})]
  return all.find((answer) => answer instanceof Download)
}

/** An attachment in a sandbox: whatever is in it runs nowhere and reads nothing. */
export function sendDownload(reply: FastifyReply, { file }: Download): FastifyReply {
  const { name, mediaType, body } = file
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
}
