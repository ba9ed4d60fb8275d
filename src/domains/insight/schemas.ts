export * from './schemas/models.ts'
