/** One connection string for each database role; what a role may do is granted by the migrations. */
export type DatabaseUrls = {
  /** Owns the schemas: migrations, backup, restore. */
  owner: string
  /** Every command and query. */
  app: string
  /** Reads of the identity vault. */
  vault: string
  /** The append-only audit record. */
  audit: string
}

export const databaseRoles = ['owner', 'app', 'vault', 'audit'] as const satisfies readonly (keyof DatabaseUrls)[]

/** The name of the PostgreSQL role behind one of the four connections. */
export function roleName(role: keyof DatabaseUrls): string {
  return `onedoor_${role}`
}
