type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number }
type Kept = { payload: Payload; until: number }

/** What the simulator remembers of running sign-ins, in this process, by kind and id. */
export function memory(): new (kind: string) => object {
  const all = new Map<string, Kept>()
  const live = (kept: Kept | undefined): Payload | undefined =>
    kept !== undefined && kept.until > Date.now() ? kept.payload : undefined
  return class {
    readonly #kind: string
    constructor(kind: string) {
      this.#kind = kind
    }
    #key(id: string): string {
      return `${this.#kind} ${id}`
    }
    async upsert(id: string, payload: Payload, seconds?: number): Promise<void> {
      for (const [key, kept] of all) if (kept.until <= Date.now()) all.delete(key)
      all.set(this.#key(id), { payload, until: Date.now() + (seconds ?? 3600) * 1000 })
    }
    async find(id: string): Promise<Payload | undefined> {
      return live(all.get(this.#key(id)))
    }
    async findByUid(uid: string): Promise<Payload | undefined> {
      return live([...all.values()].find(({ payload }) => payload.uid === uid))
    }
    async findByUserCode(): Promise<undefined> {
      return undefined
    }
    async consume(id: string): Promise<void> {
      const payload = await this.find(id)
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
    }
    async destroy(id: string): Promise<void> {
      all.delete(this.#key(id))
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key)
    }
  }
}
