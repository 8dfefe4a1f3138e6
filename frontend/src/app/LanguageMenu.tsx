import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '@/shared/ui/Disclosure'
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from './i18n'

export function LanguageMenu() {
  const { t, i18n } = useTranslation()
  return (
    <Disclosure label={t('frame.language')} button={<IconLanguage size={20} />} buttonClass="icon-button">
      {LANGUAGES.map((language) => (
        <button key={language} type="button" lang={language} aria-current={i18n.language === language || undefined} onClick={() => void chooseLanguage(language)}>
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </Disclosure>
  )
}
