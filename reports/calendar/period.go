package calendar

// Months in a report period: what agencies are used to, and the most that
// still is a period.
const (
	usualInterval   = 2
	longestInterval = 1200
)

// A Period is what one progress report accounts for. The report is due on To.
type Period struct {
	Number   int // from 1
	From, To Date
}

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p.Number == 0 }

// PeriodAt is the n-th period of a trajectory that began on start, of interval
// calendar months; an interval below 1 is two. All periods are reckoned from
// start, so that a short month does not move those after it: from 31 December,
// 28 February, 30 April, 30 June. There is no period before the first.
func PeriodAt(start Date, interval, n int) Period {
	if start.IsZero() || n < 1 {
		return Period{}
	}
	months := monthsOf(interval)
	return Period{n, start.AddMonths(months * (n - 1)), start.AddMonths(months * n).AddDays(-1)}
}

func monthsOf(interval int) int {
	if interval < 1 {
		return usualInterval
	}
	return min(interval, longestInterval)
}

// PeriodOn is the period that day lies in, none before start.
func PeriodOn(start Date, interval int, day Date) Period {
	if start.IsZero() || day.Before(start) {
		return Period{}
	}
	months := 12*(day.Year-start.Year) + int(day.Month-start.Month)
	p := PeriodAt(start, interval, max(1, months/monthsOf(interval))) // which begins before day
	for p.To.Before(day) {
		p = PeriodAt(start, interval, p.Number+1)
	}
	return p
}

// Periods are those that end on through or before.
func Periods(start Date, interval int, through Date) []Period {
	var out []Period
	for p := PeriodAt(start, interval, 1); !p.IsZero() && !p.To.After(through); {
		out = append(out, p)
		p = PeriodAt(start, interval, p.Number+1)
	}
	return out
}
