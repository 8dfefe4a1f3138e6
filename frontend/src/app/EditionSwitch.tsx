import { IconSelector } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Edition, useEditions } from '@/features/applications/edition'
import { Disclosure } from '@/shared/ui/Disclosure'

/** From one edition to another; grouped by programme. */
export function EditionSwitch({ current }: { current: Edition | undefined }) {
  const { t } = useTranslation()
  const { editions } = useEditions()
  const programmes = [...new Set(editions.map((edition) => edition.programme_name))]
  const name = current?.name ?? t('frame.chooseEdition')
  const button = (
    <>
      <span>
        <b>{name}</b>
        {!current && <small>{t('frame.editions', { count: editions.length })}</small>}
        {current && !current.name.startsWith(current.programme_name) && <small>{current.programme_name}</small>}
      </span>
      <IconSelector size={18} aria-hidden />
    </>
  )
  return (
    <Disclosure label={t('frame.switch', { name })} button={button} buttonClass="switch" side="left">
      {programmes.map((programme) => (
        <div key={programme}>
          <p className="disclosure-label">{programme}</p>
          {editions
            .filter((edition) => edition.programme_name === programme)
            .map((edition) => (
              <Link key={edition.id} to="/e/$edition" params={{ edition: edition.slug }} activeOptions={{ exact: true }}>
                {edition.name}
              </Link>
            ))}
        </div>
      ))}
      <hr />
      <Link to="/programmes">{t('nav.programmes')}</Link>
    </Disclosure>
  )
}
