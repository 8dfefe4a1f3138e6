import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Pill.css'
import '@mantine/core/styles/PillsInput.css'
import '@mantine/core/styles/Combobox.css'
import { MultiSelect, Select } from '@mantine/core'
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ChoiceProps } from './find'

// Apart from the plain fields: the list that opens is heavy, most forms do without, so it loads when first shown.
// It must not be drawn in the body: an open dialog is above everything there.
const INSIDE = { withinPortal: false }

/** A choice among many: type to find. */
export function SearchField({ name, label, hint, required, options }: ChoiceProps) {
  const { t } = useTranslation()
  const { control } = useFormContext()
  return (
    <Controller
      name={name}
      control={control}
      rules={{ required: required && t('form.required') }}
      render={({ field, fieldState }) => (
        <Select
          size="md"
          searchable
          comboboxProps={INSIDE}
          clearable={!required}
          label={label}
          description={hint}
          withAsterisk={required}
          data={[...options]}
          nothingFoundMessage={t('list.nothing')}
          error={fieldState.error?.message}
          {...field}
          value={(field.value as string | null | undefined) ?? null}
        />
      )}
    />
  )
}

/** Several among many: type to find, chosen ones stay as pills. */
export function ManyField({ name, label, hint, options }: ChoiceProps) {
  const { t } = useTranslation()
  const { control } = useFormContext()
  return (
    <Controller
      name={name}
      control={control}
      render={({ field, fieldState }) => (
        <MultiSelect size="md" searchable comboboxProps={INSIDE} label={label} description={hint} data={[...options]} nothingFoundMessage={t('list.nothing')} error={fieldState.error?.message} {...field} value={(field.value as string[] | undefined) ?? []} />
      )}
    />
  )
}
