import type { Sender } from './channel.ts'

const PATIENCE = 10_000

/**
 * Text messages through an HTTP gateway that the operator runs in front of the provider: `POST {to, text, key}` as
 * JSON, answered with `{ref}`. The key lets the gateway drop a repeat.
 */
export function smsGateway(url: string, token: string | undefined): Sender {
  return {
    async send({ key, to, body }) {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ to, text: body, key }),
      })
      if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`)
      const { ref } = (await answer.json()) as { ref?: unknown }
      return { ref: typeof ref === 'string' ? ref : key }
    },
  }
}
