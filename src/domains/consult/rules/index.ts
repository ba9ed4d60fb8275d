export {
  type Candidate,
  type Post,
  type Posts,
  type Reason,
  type Step,
  stepAfter,
  steps,
  type Turn,
  turnsFrom,
} from './route.ts'
