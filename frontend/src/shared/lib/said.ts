/** A text kept in several languages, in the reader's; in Spanish, or in the first there is, where that one is missing. */
export function said(texts: Readonly<Record<string, string>> | null | undefined, language: string): string {
  if (!texts) return ''
  return texts[language] || texts['es'] || Object.values(texts).find(Boolean) || ''
}
