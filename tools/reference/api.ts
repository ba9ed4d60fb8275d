import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sink } from '#domains/notices'
import { createVault } from '#domains/parties'
import { keysOf } from '#platform/crypto/keys'
import { folderBlobs } from '#platform/files/blobs'
import { createLog } from '#platform/log'
import { createPrinter } from '#platform/pdf/printer'
import { describeApi } from '../../src/api/described.ts'
import { composeDomains } from '../../src/main/domains.ts'
import type { Read } from './pages.ts'

/** The description of the API as the server answers it, made from the composed routes; nothing is connected or written. */
export function apiPage(read: Read): string {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  return `${JSON.stringify(describeApi(composed().routes, version), null, 1)}\n`
}

/** The domains plugged together as in `main`, with parts that lead nowhere. */
function composed() {
  const keys = keysOf(new Uint8Array(32))
  const log = createLog('silent')
  const nowhere = join(tmpdir(), 'onedoor-reference')
  return composeDomains({
    keys,
    vault: createVault({ url: 'postgres://nobody@127.0.0.1:1/none', keys, log, testClock: false }),
    blobs: folderBlobs(nowhere),
    senders: { sms: sink(nowhere, 'sms'), mail: sink(nowhere, 'mail') },
    unified: null,
    trial: false,
    exchangeDir: '',
    printer: createPrinter(),
    origin: async () => '',
  })
}
