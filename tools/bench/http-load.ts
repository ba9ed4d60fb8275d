import { connect, type Socket } from 'node:net'

/** A client that sends prepared bytes and reads only the status and the length: the load must not cost more than the work. */
export type Connection = { send(body: string, headers?: string): Promise<number>; close(): void }

export async function openConnection(address: string, path: string): Promise<Connection> {
  const { hostname, port } = new URL(address)
  const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  let waiting: { resolve: (status: number) => void; reject: (fault: Error) => void } | undefined
  let read: Buffer = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    read = read.length === 0 ? chunk : Buffer.concat([read, chunk])
    const status = wholeAnswer(read)
    if (status === undefined) return
    read = Buffer.alloc(0)
    waiting?.resolve(status)
  })
  socket.on('close', () => waiting?.reject(new Error('the server closed the connection')))
  socket.on('error', (fault) => waiting?.reject(fault))
  const head = `POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\n`
  return {
    send: (body, headers = '') =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(`${head}${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      }),
    close: () => socket.destroy(),
  }
}

/** The status once head and body have arrived whole. */
function wholeAnswer(bytes: Buffer): number | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const [, length = '0'] = /\r\ncontent-length: (\d+)/i.exec(head) ?? []
  return bytes.length >= end + 4 + Number(length) ? Number(head.slice(9, 12)) : undefined
}
