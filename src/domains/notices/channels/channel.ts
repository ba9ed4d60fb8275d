/** A message ready to go. `key` lets a provider drop a repeat. */
export type Outgoing = { key: string; to: string; subject: string; body: string; attachments?: readonly Attachment[] }
/** A file that goes with a mail; text messages carry none. */
export type Attachment = { name: string; mediaType: string; body: Uint8Array }

/** One way out of the house (SMS, mail). Answers the provider's reference; throws when it was not taken. */
export type Sender = { send(message: Outgoing): Promise<{ ref: string }> }
export type Senders = { sms: Sender; mail: Sender }
