package calendar_test

import (
	"bytes"
	"fmt"
	"testing"

	"spoor2/golden"
	"spoor2/reports/calendar"
)

// The whole table, for an illness with an interruption of 18 days in week 8.
func TestTheTableOfMilestones(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{Spells: spells(t, "2024-08-26..2024-10-18 2024-11-06..")})
	var out bytes.Buffer
	fmt.Fprintf(&out, "eerste ziektedag %s, na %d dagen onderbreking %s, t/m %s\n", w.FirstDay, w.Shift(), w.Effective, w.Last)
	for _, d := range w.Deadlines() {
		fmt.Fprintf(&out, "\n%s: %s (%s)\n\tweek %d t/m %d: %s t/m %s, uiterlijk %s\n\t%s\n",
			d.ID, d.Title, d.Who, d.FirstWeek(), d.Week(), d.From, d.Target, d.Limit, d.Law)
	}
	golden.Check(t, "calendar/milestones.txt", out.Bytes())
}

func TestEveryMilestoneIsWhole(t *testing.T) {
	seen := map[calendar.MilestoneID]bool{}
	for _, d := range calendar.Reckon(calendar.Sickness{FirstDay: date(t, "2025-03-03")}).Deadlines() {
		if d.ID == "" || seen[d.ID] || d.Title == "" || d.Law == "" {
			t.Errorf("%q: id given before %t, title %q, law %q", d.ID, seen[d.ID], d.Title, d.Law)
		}
		if d.FromDay > d.TargetDay || d.TargetDay > d.LimitDay || d.LimitDay > d.TargetDay+1 {
			t.Errorf("%s: days %d, %d, %d", d.ID, d.FromDay, d.TargetDay, d.LimitDay)
		}
		seen[d.ID] = true
	}
}
