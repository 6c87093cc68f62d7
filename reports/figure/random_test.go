package figure

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
)

// A chance makes data that passes the checks, in every size.
type chance struct{ *rand.Rand }

// upTo is 0 to n, both included, and often small.
func (c chance) upTo(n int) int {
	if c.IntN(3) == 0 {
		n = min(n, 5)
	}
	return c.IntN(n + 1)
}

func (c chance) words() string {
	all := []string{
		"", "1", "plan", "eind", "week 52", "week 87–91", "juni", "aug t/m\u00a015", "2 oriëntatie", "10-04-2025",
		"Eerstejaarsevaluatie", "aangepast werk, 2 × 2 uur per week", "arbeidsongeschiktheidsverzekeringsmaatschappij",
		"Begeleiding bij het zoeken naar vacatures en het schrijven van brieven aan werkgevers in de regio Zwolle",
	}
	return all[c.IntN(len(all))]
}

// days is a period within a number of days.
func (c chance) days(n int) (from, to int) {
	from = c.IntN(n)
	return from, from + c.upTo(n-1-from)
}

func (c chance) timeline() any {
	span := []int{1, 40, 364, 728, 938, 1092, lastDay}[c.IntN(7)]
	t := Timeline{Total: span, Today: c.upTo(span), TodayLabel: c.words(), Now: c.words()}
	bar := func() Bar {
		from, to := c.days(span)
		return Bar{from, to, c.words(), c.words()}
	}
	for range c.upTo(mostLabels) {
		m := Milestone{Day: c.upTo(span), Week: c.words(), Name: c.words(), Date: c.words(), Done: c.IntN(2) == 0}
		if c.IntN(4) == 0 {
			m.Until = min(m.Day+c.upTo(60), lastDay)
		}
		t.Milestones = append(t.Milestones, m)
	}
	if b := bar(); c.IntN(3) > 0 {
		t.Track1 = &b
	}
	for range c.upTo(mostPhases) {
		t.Phases = append(t.Phases, bar())
	}
	for range c.upTo(mostReports) {
		t.Reports = append(t.Reports, Tick{c.upTo(span), c.words(), c.IntN(2) == 0, c.IntN(6) == 0})
	}
	return t
}

func (c chance) bricks() any {
	var b Bricks
	most := []int{0, 1, 3, 10, mostInMonth / 4}[c.IntN(5)]
	for range 1 + c.upTo(40) {
		b.Months = append(b.Months, BrickMonth{c.words(), c.upTo(most), c.upTo(most), c.upTo(most), c.upTo(most)})
	}
	return b
}

func (c chance) hours() any {
	var h Hours
	for range 1 + c.upTo(30) {
		h.Rows = append(h.Rows, HoursRow{c.words(), c.upTo(mostHours), c.upTo(mostHours)})
	}
	return h
}

func (c chance) funnel() any {
	var f Funnel
	for range 1 + c.upTo(mostSteps-1) {
		f.Rows = append(f.Rows, FunnelRow{c.words(), c.upTo(mostCount), c.words()})
	}
	return f
}

func (c chance) planning() any {
	var p Planning
	for range 1 + c.upTo(mostPlanMonths-1) {
		p.Months = append(p.Months, PlanMonth{c.words(), 1 + c.upTo(30)})
	}
	for range c.upTo(30) {
		from, to := c.days(p.days())
		p.Phases = append(p.Phases, PlanBar{c.words(), from, to, c.upTo(mostPhases)})
	}
	for range c.upTo(30) {
		p.Reports = append(p.Reports, c.IntN(p.days()))
	}
	return p
}

func (c chance) weekrule() any {
	return WeekRule{c.upTo(lastDay), c.upTo(lastDay), c.words(), c.words(), c.words()}
}

func TestDrawKeepsTheRulesOfFiguresWhateverTheData(t *testing.T) {
	family := faces(t)
	for kind, data := range map[string]func(chance) any{
		"timeline": chance.timeline, "bricks": chance.bricks, "hours": chance.hours,
		"funnel": chance.funnel, "planning": chance.planning, "weekrule": chance.weekrule,
	} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(300) {
				encoded, err := json.Marshal(data(chance{rand.New(rand.NewPCG(1, seed))}))
				if err != nil {
					t.Fatal(err)
				}
				d, err := sketchFor(kind, encoded, family)
				if err != nil {
					t.Fatalf("seed %d: %v\n%s", seed, err, encoded)
				}
				if found := faults(d); len(found) > 0 {
					t.Fatalf("seed %d: %d faults\n%s\n%s", seed, len(found), fmt.Sprint(found[:min(3, len(found))]), encoded)
				}
			}
		})
	}
}
