export { type Field, type Header, type Parcel, parcelOf, waitAfter } from './parcel.ts'
export { checkSystem, type Mode, modes, type Offered, offered, type System } from './system.ts'
