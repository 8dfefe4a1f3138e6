import { useTranslation } from 'react-i18next'
import { useCommand } from '@/shared/api/paged'
import { told } from '@/shared/ui/notify'
import { type EditionPatch, type EditionRead, patchEdition } from '../queries'

/** Saves one part of an edition. The version goes along: what somebody else changed meanwhile is not overwritten. */
export function useSave(edition: EditionRead): (part: EditionPatch) => Promise<void> {
  const { t } = useTranslation('applications')
  const patch = useCommand(patchEdition, 'applications')
  return async (part) => {
    await patch({ id: edition.id, version: edition.version, ...part })
    told(t('settings.saved'))
  }
}
