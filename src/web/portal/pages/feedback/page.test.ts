import { expect, test } from 'vitest'
import { town } from '#tests/support/town'
import { visitor } from '#tests/support/visitor'

test('praise and suggestions are filed like everything else, with the kind already chosen', async () => {
  const resident = visitor((await town()).app)
  const { html } = await resident.open('/feedback')
  for (const kind of ['suggestion', 'praise', 'complaint']) expect(html).toContain(`href="/request/what?kind=${kind}"`)
})
