import { createContext, useContext } from 'react'

type Count = (by: 1 | -1) => void

/** Who wants to know of uploads that are under way: a dialog whose answer names the files waits for them. */
const Uploads = createContext<Count>(() => undefined)

export const UploadsCounted = Uploads.Provider

/** Says that an upload begins (1) or ended (-1), however it ended. */
export function useCountUploads(): Count {
  return useContext(Uploads)
}
