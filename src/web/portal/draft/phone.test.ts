import { expect, test } from 'vitest'
import { mobileNumber } from './phone.ts'

test.each(['13800005678', '+86 138 0000 5678', '0086-13800005678', '１３８００００５６７８', '138-0000-5678'])(
  '%s is understood',
  (typed) => {
    expect(mobileNumber(typed)).toBe('13800005678')
  },
)

test.each(['', '1380000567', '23800005678', '12345678901', '138000056789', 'abc'])('"%s" is asked again', (typed) => {
  expect(mobileNumber(typed)).toBeNull()
})
