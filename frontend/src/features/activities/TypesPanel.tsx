import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { PickField } from '@/shared/form/fields'
import { VerbButton } from '@/shared/form/VerbButton'
import { useHere } from '@/shared/lib/here'
import { said } from '@/shared/lib/said'
import { Panel } from '@/shared/ui/Panel'
import { QueryView } from '@/shared/ui/QueryView'
import { Empty } from '@/shared/ui/states'
import { typesQuery, typeTemplate } from './queries'

const TEMPLATES = ['ambassadors', 'fellows', 'learning-journey'] as const
type Template = (typeof TEMPLATES)[number]

/** The kinds of activity of this edition are rows, not code: they start from a template. */
export function TypesPanel() {
  const { t, i18n } = useTranslation('activities')
  const here = useHere()
  const use = useCommand(typeTemplate, 'activities')
  const start = (
    <VerbButton<{ template: Template }>
      label={t('types.use')}
      size="compact-sm"
      look="light"
      done={t('types.used')}
      explain={t('types.useExplain')}
      defaults={{ template: 'ambassadors' }}
      fields={<PickField name="template" label={t('types.template')} options={TEMPLATES.map((value) => ({ value, label: t(`types.templates.${value}`) }))} required />}
      run={({ template }) => use({ edition_id: here.id, template })}
    />
  )
  return (
    <Panel title={t('types.title')} sub={t('types.sub')} action={start}>
      <QueryView query={useQuery(typesQuery(here.id))}>
        {(types) =>
          types.length === 0 ? <Empty title={t('types.none')} hint={t('types.noneHint')} /> : (
            <ul className="list">
              {types.map((type) => (
                <li key={type.id}>
                  <div>
                    <b>{said(type.name, i18n.language)}</b>
                    <small>{said(type.description, i18n.language)}</small>
                  </div>
                  <span className="tag">{t(`methodGroup.${type.method_group}`)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  )
}
