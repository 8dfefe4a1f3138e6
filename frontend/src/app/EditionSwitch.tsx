import { Menu } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Edition, useEditions } from '@/features/applications/edition'

/** From one edition to another; grouped by programme. */
export function EditionSwitch({ current }: { current: Edition | undefined }) {
  const { t } = useTranslation()
  const { editions } = useEditions()
  const programmes = [...new Set(editions.map((edition) => edition.programme_name))]
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <button type="button" className="switch">
          <span>
            <b>{current?.name ?? t('frame.chooseEdition')}</b>
            <small>{current?.programme_name ?? t('frame.editions', { count: editions.length })}</small>
          </span>
          <IconSelector size={18} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {programmes.map((programme) => (
          <div key={programme}>
            <Menu.Label>{programme}</Menu.Label>
            {editions
              .filter((edition) => edition.programme_name === programme)
              .map((edition) => (
                <Menu.Item key={edition.id} component={Link} to="/e/$edition" params={{ edition: edition.slug } as never}>
                  {edition.name}
                </Menu.Item>
              ))}
          </div>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/programmes">{t('nav.programmes')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
