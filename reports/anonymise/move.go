package anonymise

import (
	"errors"
	"reflect"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// Dates move back by from fewestWeeks to mostWeeks, so that what was written has
// been written still.
const (
	fewestWeeks = 8
	mostWeeks   = 156
)

var (
	errSpan     = errors.New("de datums liggen zo ver uiteen dat zij niet kunnen worden verschoven; verbeter de datum die niet kan kloppen")
	errTogether = errors.New("de datums van deze dossiers liggen samen zo ver uiteen dat zij niet evenveel kunnen verschuiven; neem elk dossier apart")
)

// weeks is by how many weeks the dates of cases move, which follows from the key.
// It is never 0. Of the weeks that it can be it is the first in which the periods
// of the reports, which are counted in months, keep their length in all cases, or
// in as many as can be.
func weeks(all []*cases.Case, key string) (int, error) {
	first, last := calendar.Date{}, calendar.Date{}
	for _, c := range all {
		dates(cases.Format(), reflect.ValueOf(c).Elem(), func(d calendar.Date) {
			if first.IsZero() || d.Before(first) {
				first = d
			}
			if d.After(last) {
				last = d
			}
		})
	}
	x := cast{key: []byte(key)}
	found, most := 0, -1
	for _, n := range x.die("weeks", "").order(mostWeeks - fewestWeeks + 1) {
		n += fewestWeeks
		switch back := first.IsZero() || first.AddDays(-7*n).Valid(); {
		case back:
			if kept := keeping(all, -7*n); kept > most {
				found, most = -n, kept
			}
			if most == len(all) {
				return found, nil
			}
		case found == 0 && last.AddDays(7*n).Valid():
			found = n
		}
	}
	for n := 1; found == 0 && n < fewestWeeks; n++ {
		if first.AddDays(-7 * n).Valid() {
			found = -n
		} else if last.AddDays(7 * n).Valid() {
			found = n
		}
	}
	if found == 0 {
		return 0, errSpan
	}
	return found, nil
}

// keeping counts the cases whose periods are as long when they have moved.
func keeping(all []*cases.Case, days int) int {
	n := 0
	for _, c := range all {
		if sameMonths(c.Trajectory, days) {
			n++
		}
	}
	return n
}

// sameMonths reports whether the periods of a trajectory, through the one in which
// it is to end, are as long when it has moved.
func sameMonths(t cases.Trajectory, days int) bool {
	if t.StartDate.IsZero() {
		return true
	}
	for n := 1; ; n++ {
		from, to := calendar.PeriodAt(t.StartDate, t.ReportInterval, n), calendar.PeriodAt(t.StartDate.AddDays(days), t.ReportInterval, n)
		if to.To.Sub(from.To) != days {
			return false
		}
		if !from.To.Before(t.PlannedEndDate) {
			return true
		}
	}
}

// dates calls yield with the dates of a case, and the middle of its months.
func dates(f *cases.Field, v reflect.Value, yield func(calendar.Date)) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			dates(g, v.Field(g.Index), yield)
		}
	case cases.ListKind:
		for i := range v.Len() {
			dates(f.Item, v.Index(i), yield)
		}
	case cases.DateKind:
		if d := v.Interface().(calendar.Date); !d.IsZero() {
			yield(d)
		}
	case cases.MonthKind:
		if m := v.Interface().(cases.Month); !m.IsZero() {
			yield(middle(m))
		}
	}
}

func middle(m cases.Month) calendar.Date {
	return calendar.Date{Year: m.Year, Month: 1, Day: 15}.AddMonths(m.Month - 1)
}

// moveTo moves a date, a month, or the number of a year. Other numbers stay.
func (x *cast) moveTo(f *cases.Field, v reflect.Value, at place) {
	switch {
	case v.IsZero():
	case f.Kind == cases.DateKind:
		v.Set(reflect.ValueOf(v.Interface().(calendar.Date).AddDays(x.days)))
	case f.Kind == cases.MonthKind:
		d := middle(v.Interface().(cases.Month)).AddDays(x.days)
		v.Set(reflect.ValueOf(cases.Month{Year: d.Year, Month: int(d.Month)}))
	case at.key() == "year":
		year := min(max(int(v.Int()), calendar.FirstYear), calendar.LastYear)
		v.SetInt(int64(calendar.Of(year, 7, 1).AddDays(x.days).Year))
	}
}
