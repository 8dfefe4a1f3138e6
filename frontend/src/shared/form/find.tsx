import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Option } from '@/shared/ui/Filters'
import type { FieldProps } from './fields'

export type ChoiceProps = FieldProps & { options: readonly Option[] }

const LazySearch = lazy(async () => ({ default: (await import('./findFields')).SearchField }))
const LazyMany = lazy(async () => ({ default: (await import('./findFields')).ManyField }))

/** A choice among many: type to find. */
export function SearchField(props: ChoiceProps) {
  return (
    <Suspense fallback={<Skeleton height={66} radius="sm" />}>
      <LazySearch {...props} />
    </Suspense>
  )
}

/** Several among many: type to find, chosen ones stay as pills. */
export function ManyField(props: ChoiceProps) {
  return (
    <Suspense fallback={<Skeleton height={66} radius="sm" />}>
      <LazyMany {...props} />
    </Suspense>
  )
}
