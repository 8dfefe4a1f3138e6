import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fieldName, Problem } from '@/shared/api/problem'
import { useErrorText } from '@/shared/ui/states'

interface Props<V extends FieldValues> {
  defaults: DefaultValues<V>
  onSubmit: (values: V) => Promise<unknown>
  submit: string
  onCancel?: () => void
  danger?: boolean
  /** Where several forms share a page, none of their buttons shouts. */
  quiet?: boolean
  /** Beside the button: "saved at …", a second verb. */
  aside?: ReactNode
  children: ReactNode | ((form: UseFormReturn<V>) => ReactNode)
}

/** A form that keeps what was typed whatever the server answers, and puts each complaint beside its field. */
export function RecordForm<V extends FieldValues>({ defaults, onSubmit, submit, onCancel, danger, quiet, aside, children }: Props<V>) {
  const { t } = useTranslation()
  const form = useForm<V>({ defaultValues: defaults })
  const [failed, setFailed] = useState<{ title: string; details: string[] } | null>(null)
  const alert = useRef<HTMLDivElement>(null)
  const errorText = useErrorText()
  useEffect(() => {
    if (failed) alert.current?.focus()
  }, [failed])

  async function send(values: V) {
    setFailed(null)
    try {
      await onSubmit(values)
    } catch (error) {
      const rest = error instanceof Problem ? placeErrors(error, form) : []
      const { title, detail } = errorText(error)
      setFailed({ title, details: [...new Set([detail, ...rest])] })
    }
  }

  return (
    <FormProvider {...form}>
      <form className="form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        {failed && (
          <div className="alert" role="alert" tabIndex={-1} ref={alert}>
            <b>{failed.title}</b>
            {failed.details.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        {typeof children === 'function' ? children(form) : children}
        <div className="form-actions">
          {aside}
          <span className="spring" />
          {onCancel && (
            <Button variant="default" size="md" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
          <Button type="submit" size="md" variant={quiet ? 'light' : 'filled'} color={danger ? 'clay' : undefined} loading={form.formState.isSubmitting}>
            {submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}

/** Errors of known fields go to their fields; the sentences of the others come back to be shown above. */
export function placeErrors<V extends FieldValues>(problem: Problem, form: Pick<UseFormReturn<V>, 'setError' | 'getValues'>): string[] {
  const rest: string[] = []
  const values = form.getValues()
  for (const error of problem.errors) {
    const name = fieldName(error.at)
    if (name.split('.')[0]! in values) form.setError(name as Path<V>, { type: error.code, message: error.message })
    else rest.push(error.message)
  }
  return rest
}
