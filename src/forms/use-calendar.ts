import type { Calendar } from '../../domain/calendar.ts';
import { calendarFrom } from '../../domain/calendar.ts';
import calendarData from '../../resources/rules/calendar.json' with { type: 'json' };

const calendar = calendarFrom(calendarData);

/** Rest days and Spring Festivals as far as the table reaches. */
export const useCalendar = (): Calendar => calendar;
