import { notifications } from '@mantine/notifications'

export function told(message: string): void {
  notifications.show({ message, color: 'petrol', autoClose: 5000, withBorder: true })
}

export function warned(message: string): void {
  notifications.show({ message, color: 'clay', autoClose: 9000, withBorder: true })
}
