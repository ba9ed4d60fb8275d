/** A refusal of the server (RFC 9457), as the views use it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: readonly FieldError[]
  /** What is possible instead, where the refusal lists it. */
  readonly possible: readonly string[]

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? String(status))
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? ''
    this.detail = body.detail ?? body.title ?? ''
    this.errors = body.errors ?? []
    this.possible = body.possible ?? []
  }
}

export type FieldError = { field: string; code: string; detail: string }

export type ProblemBody = {
  title?: string
  detail?: string
  code?: string
  errors?: FieldError[]
  possible?: string[]
}

/** The network failed, nothing was answered: what was typed is still there. */
export class Offline extends Error {}
