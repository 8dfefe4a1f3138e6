import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The row of filters over a list; `clear` appears when one of them holds. */
export function Filters({ children, active, clear }: { children: ReactNode; active: boolean; clear: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="filters" role="search">
      {children}
      {active && (
        <Button variant="subtle" color="gray" onClick={clear}>
          {t('list.clear')}
        </Button>
      )}
    </div>
  )
}

interface SearchProps {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Types at once, asks after a breath: the address changes 250 ms after the last key. */
export function SearchFilter({ label, value, onChange }: SearchProps) {
  const [typed, setTyped] = useState(value ?? '')
  const tell = useDebouncedCallback((next: string) => onChange(next.trim() || undefined), 250)
  useEffect(() => setTyped(value ?? ''), [value])
  return (
    <TextInput
      className="filter-search"
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        tell(event.currentTarget.value)
      }}
    />
  )
}

export interface Option {
  value: string
  label: string
}

interface PickProps extends SearchProps {
  options: readonly Option[]
}

export function PickFilter({ label, value, onChange, options }: PickProps) {
  return (
    <NativeSelect
      className="filter-pick"
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}
