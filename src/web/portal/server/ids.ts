import { isUuid } from '#kit/uuid'

const NOTHING = '00000000-0000-0000-0000-000000000000'

/** An id as an address or a form brings it; what can be none becomes that of nothing, refused like what is somebody else's. */
export function idIn(text = ''): string {
  return isUuid(text) ? text : NOTHING
}
