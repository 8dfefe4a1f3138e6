import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Controller, get, type RegisterOptions, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Option } from '@/shared/ui/Filters'

export interface FieldProps {
  /** The path in the form's values, as the server names it in its errors: "members.0.born_on". */
  name: string
  label: string
  hint?: ReactNode
  required?: boolean
  disabled?: boolean
}

function useField(name: string, required = false, options: RegisterOptions = {}) {
  const { t } = useTranslation()
  const { register, formState } = useFormContext()
  const error = get(formState.errors, name) as { message?: string } | undefined
  return { ...register(name, { required: required && t('form.required'), ...options }), error: error?.message }
}

type TextProps = FieldProps & { type?: 'text' | 'email' | 'url' | 'tel' | 'time'; autoComplete?: HTMLInputAutoCompleteAttribute; placeholder?: string }

export function TextField({ name, label, hint, required, ...rest }: TextProps) {
  return <TextInput size="md" label={label} description={hint} withAsterisk={required} {...useField(name, required)} {...rest} />
}

export function PasswordField({ name, label, hint, required, autoComplete }: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const { t } = useTranslation()
  const toggle = { 'aria-label': t('form.showPassword') }
  return <PasswordInput size="md" label={label} description={hint} withAsterisk={required} autoComplete={autoComplete} visibilityToggleButtonProps={toggle} {...useField(name, required)} />
}

export function AreaField({ name, label, hint, required, rows = 3 }: FieldProps & { rows?: number }) {
  return <Textarea size="md" autosize minRows={rows} label={label} description={hint} withAsterisk={required} {...useField(name, required)} />
}

function asNumber(value: unknown): number | null {
  return value === '' || value === null || value === undefined || Number.isNaN(Number(value)) ? null : Number(value)
}

export function NumberField({ name, label, hint, required, disabled, min = 0, step }: FieldProps & { min?: number; step?: number }) {
  const field = useField(name, required, { setValueAs: asNumber })
  return <TextInput size="md" type="number" inputMode="numeric" min={min} step={step} disabled={disabled} label={label} description={hint} withAsterisk={required} {...field} />
}

/** A day without a time; empty becomes null. The phone's own picker beats any of ours. */
export function DateField({ name, label, hint, required, disabled, min, max }: FieldProps & { min?: string; max?: string }) {
  const field = useField(name, required, { setValueAs: (value: unknown) => value || null })
  return <TextInput size="md" type="date" min={min} max={max} disabled={disabled} label={label} description={hint} withAsterisk={required} {...field} />
}

/** A moment, typed in the reader's own time, kept as an instant. */
export function MomentField({ name, label, hint, required }: FieldProps) {
  return <TextInput size="md" type="datetime-local" label={label} description={hint} withAsterisk={required} {...useField(name, required)} />
}

export function PickField({ name, label, hint, required, disabled, options, placeholder }: FieldProps & { options: readonly Option[]; placeholder?: string }) {
  const { t } = useTranslation()
  const field = useField(name, required, { setValueAs: (value: unknown) => value || null })
  const data = [{ value: '', label: placeholder ?? t('form.pick') }, ...options]
  return <NativeSelect size="md" label={label} description={hint} withAsterisk={required} disabled={disabled} data={data} {...field} />
}

export function CheckField({ name, label, hint, disabled }: FieldProps) {
  const { error, ...field } = useField(name)
  return <Checkbox size="md" className="check" label={label} description={hint} disabled={disabled} error={error} {...field} />
}

/** Several of a few, as pills that a thumb can hit. */
export function ChoicesField({ name, label, hint, options, disabled }: FieldProps & { options: readonly Option[] }) {
  const { control } = useFormContext()
  return (
    <Controller
      name={name}
      control={control}
      render={({ field, fieldState }) => (
        <fieldset className="choices-field" disabled={disabled}>
          <legend>{label}</legend>
          {hint && <p className="hint">{hint}</p>}
          <div className="choices">
            {options.map((option) => (
              <Choice key={option.value} option={option} chosen={(field.value as string[] | undefined) ?? []} onChange={field.onChange} />
            ))}
          </div>
          {fieldState.error && <p className="field-error">{fieldState.error.message}</p>}
        </fieldset>
      )}
    />
  )
}

function Choice({ option, chosen, onChange }: { option: Option; chosen: string[]; onChange: (next: string[]) => void }) {
  const on = chosen.includes(option.value)
  return (
    <label className="choice">
      <input type="checkbox" checked={on} onChange={() => onChange(on ? chosen.filter((one) => one !== option.value) : [...chosen, option.value])} />
      {option.label}
    </label>
  )
}

export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>
}

export function Fieldset({ legend, hint, children }: { legend: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}
