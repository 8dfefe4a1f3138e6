import i18n, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { setRequestLanguage } from '@/shared/api/client'

export const LANGUAGES = ['es', 'pt', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const LANGUAGE_NAMES: Record<Language, string> = { es: 'Español', pt: 'Português', en: 'English' }

const KEPT = 'tinkuy.language'
const files = import.meta.glob<{ default: Record<string, unknown> }>('../locales/*/*.json')

/** One small file per language and part, fetched when a page first needs it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const file = files[`../locales/${language}/${namespace}.json`]
    if (!file) return done(new Error(`no messages for ${language}/${namespace}`), null)
    file().then((module) => done(null, module.default), (error: Error) => done(error, null))
  },
}

function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.includes(value as Language)
}

/** The address wins (a shared link says how it was seen), then the last choice, then the browser, then Spanish. */
function initial(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (isLanguage(asked)) return asked
  const kept = localStorage.getItem(KEPT)
  if (isLanguage(kept)) return kept
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage)
  return spoken ?? 'es'
}

function applied(language: string): void {
  document.documentElement.lang = language
  setRequestLanguage(language)
}

export async function startLanguages(): Promise<void> {
  const language = initial()
  applied(language)
  i18n.on('languageChanged', applied)
  await i18n
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    })
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language)
  await i18n.changeLanguage(language)
}
