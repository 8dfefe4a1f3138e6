import { AreaField, FieldRow, TextField } from './fields'

const NAMES = { es: 'Español', pt: 'Português', en: 'English' } as const

interface Props {
  name: string
  label: string
  hint?: string
  languages: readonly string[]
  area?: boolean
}

/** One text in each language that the edition speaks. */
export function TextsField({ name, label, hint, languages, area }: Props) {
  const spoken = (['es', 'pt', 'en'] as const).filter((language) => languages.includes(language))
  const fields = spoken.map((language) => {
    const props = { name: `${name}.${language}`, label: spoken.length > 1 ? `${label} · ${NAMES[language]}` : label, hint }
    return area ? <AreaField key={language} {...props} /> : <TextField key={language} {...props} />
  })
  return area ? <>{fields}</> : <FieldRow>{fields}</FieldRow>
}

/** Languages left empty are not sent. */
export function filled(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([language, text]) => (text?.trim() ? [[language, text.trim()]] : [])))
}
