export interface Notice {
  id: number
  message: string
  bad: boolean
}

type Listener = (notices: readonly Notice[]) => void

let notices: readonly Notice[] = []
let last = 0
const listeners = new Set<Listener>()

function publish(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener(notices)
}

export function dismiss(id: number): void {
  publish(notices.filter((notice) => notice.id !== id))
}

function say(message: string, bad: boolean): void {
  const id = ++last
  publish([...notices.slice(-2), { id, message, bad }])
  setTimeout(() => dismiss(id), bad ? 9000 : 5000)
}

/** Something has happened as asked. */
export const told = (message: string): void => say(message, false)

/** Something did not. */
export const warned = (message: string): void => say(message, true)

export function subscribe(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const current = (): readonly Notice[] => notices
