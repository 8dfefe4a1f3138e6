import { Button } from '@mantine/core'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, RecordTable } from './RecordTable'
import { ErrorState, Loading } from './states'

export interface Paged<Row> {
  items: Row[]
  next: string | null
}

interface Props<Row> {
  label: string
  query: UseInfiniteQueryResult<InfiniteData<Paged<Row>>>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  empty: ReactNode
}

/** A list by cursor: what is loaded stays, "more" brings the next page. */
export function PagedTable<Row>({ label, query, columns, rowKey, empty }: Props<Row>) {
  const { t } = useTranslation()
  if (query.data === undefined) {
    return query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Loading rows={6} />
  }
  const rows = query.data.pages.flatMap((page) => page.items)
  const foot = (
    <div className="table-foot">
      <span>{t('list.shown', { count: rows.length })}</span>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </div>
  )
  return <RecordTable label={label} rows={rows} columns={columns} rowKey={rowKey} empty={empty} foot={foot} />
}
