package facts

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// Standing is a view of the whole trajectory as it stands on a day, for what is
// about a case and is no report of it: the report of the view has no type. It holds
// as little as that of an end report, and no texts of one.
func Standing(c *cases.Case, today calendar.Date) *View {
	r := Report{Type: cases.End, Date: today, On: today, From: c.Trajectory.StartDate, To: today, Document: &cases.Document{}}
	told := Extract(c, r)
	told.Sickness.Extension = c.Sickness.Extension // what the case knows by now
	told.Outcome = cases.Outcome{}
	r.Type, r.Document = "", nil
	return &View{Case: told, Report: r, Waiting: Waiting(told)}
}

// closes reports whether the view tells of the trajectory as it ended.
func (v *View) closes() bool {
	end := v.Trajectory.ActualEndDate
	return !end.IsZero() && (v.Report.Type == cases.End || v.Report.Type == "" && !end.After(v.Report.Date))
}
