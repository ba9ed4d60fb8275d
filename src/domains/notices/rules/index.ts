export { afterQuiet, type QuietHours } from './quiet.ts'
export {
  CHANNELS,
  type Channel,
  checkTemplate,
  type Facts,
  fill,
  LONGEST_SMS,
  marksOf,
  type Template,
} from './template.ts'
