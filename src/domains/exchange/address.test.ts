import { expect, it } from 'vitest'
import { mustBeOutside } from './address.ts'

const refused = async (address: string): Promise<boolean> =>
  mustBeOutside({ trial: false }, address).then(
    () => false,
    () => true,
  )

it('nothing is sent into this machine or its link, however the address is written', async () => {
  const inside = [
    ...[
      'https://127.0.0.1/in',
      'https://127.1:8443/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://localhost/in',
    ],
    ...['https://0.0.0.0/', 'https://[::1]/', 'https://[::]/', 'https://[::ffff:127.0.0.1]/', 'https://[fe80::1]/'],
    ...['https://169.254.169.254/latest/meta-data/', 'https://[::ffff:a9fe:a9fe]/', 'https://224.0.0.1/'],
  ]
  for (const address of inside) expect(await refused(address), address).toBe(true)
})

it('a system of the city is spoken to by https', async () => {
  expect(await refused('https://10.20.30.40/in')).toBe(false)
  expect(await refused('http://10.20.30.40/in')).toBe(true)
  await expect(mustBeOutside({ trial: true }, 'http://127.0.0.1/in')).resolves.toBeUndefined()
})
