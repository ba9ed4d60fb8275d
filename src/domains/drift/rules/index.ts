export {
  ageInDays,
  type Closed,
  type Closing,
  closings,
  type Detector,
  detectors,
  type Evidence,
  type FindingState,
  mayClose,
  mayRule,
  type Sighting,
} from './finding.ts'
export { type Handling, isSlow } from './slow.ts'
