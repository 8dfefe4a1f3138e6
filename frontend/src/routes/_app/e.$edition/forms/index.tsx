import { createFileRoute } from '@tanstack/react-router'
import { FormsPage } from '@/features/surveys/FormsPage'

export const Route = createFileRoute('/_app/e/$edition/forms/')({ component: FormsPage })
