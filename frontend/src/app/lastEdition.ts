const KEY = 'tinkuy.edition'

/** The edition that was last looked at on this device: where the start leads to. */
export function keepEdition(slug: string): void {
  localStorage.setItem(KEY, slug)
}

export function lastEdition(): string | null {
  return localStorage.getItem(KEY)
}
