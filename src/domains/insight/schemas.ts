export * from './schemas/duplicates.ts'
export * from './schemas/models.ts'
export * from './schemas/place.ts'
export * from './schemas/replies.ts'
