/**
 * Ends on Ctrl-C, on SIGTERM, and in a child process when its parent is gone. The second Ctrl-C does not wait any more.
 */
export function untilStopped(): { stopped: Promise<void>; signal: AbortSignal } {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  process.once('disconnect', () => controller.abort())
  // Listening on the channel to the parent must not by itself keep this process alive.
  process.channel?.unref()
  const stopped = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()))
  // A parent that was killed while we were still starting is gone already: there is nothing left to hear.
  if (process.send && !process.connected) controller.abort()
  return { stopped, signal: controller.signal }
}
