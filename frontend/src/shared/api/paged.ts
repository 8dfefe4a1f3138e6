import { infiniteQueryOptions, type QueryKey, useQueryClient } from '@tanstack/react-query'

export interface PageOf<T> {
  items: T[]
  next: string | null
}

/** A list by cursor, as every list of the services is. */
export function paged<T>(queryKey: QueryKey, fetch: (after: string | undefined) => Promise<PageOf<T>>) {
  return infiniteQueryOptions({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => fetch(pageParam),
    getNextPageParam: (last: PageOf<T>) => last.next ?? undefined,
  })
}

/** All pages of a list that is known to be short (an edition's sessions, types, forms): 200 at a time. */
export async function everything<T>(fetch: (after: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
  const found: T[] = []
  let after: string | undefined
  do {
    const page = await fetch(after)
    found.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return found
}

/** A write, after which everything that shows its service's records is asked again. */
export function useCommand<V, R>(run: (values: V) => Promise<R>, ...touched: string[]): (values: V) => Promise<R> {
  const queries = useQueryClient()
  return async (values) => {
    const answer = await run(values)
    await Promise.all(touched.map((service) => queries.invalidateQueries({ queryKey: [service] })))
    return answer
  }
}
