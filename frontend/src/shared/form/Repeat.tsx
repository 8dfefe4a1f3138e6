import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

interface Props {
  name: string
  /** What one entry is called: "Session", "Ally". */
  title: string
  blank: () => Record<string, unknown>
  children: (path: string, index: number) => ReactNode
}

/** Entries of the same kind, added and taken away: members, stages, allies, counts. */
export function Repeat({ name, title, blank, children }: Props) {
  const { t } = useTranslation()
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name, keyName: '_key' })
  return (
    <div className="repeats">
      {fields.map((field, index) => (
        <div className="repeat" key={field._key}>
          <div className="repeat-head">
            <b>{`${title} ${index + 1}`}</b>
            <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} />} onClick={() => remove(index)}>
              {t('action.remove')}
            </Button>
          </div>
          {children(`${name}.${index}`, index)}
        </div>
      ))}
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => append(blank())}>
        {`${t('action.add')}: ${title.toLowerCase()}`}
      </Button>
    </div>
  )
}
