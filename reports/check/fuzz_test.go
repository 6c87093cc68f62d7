package check_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
)

// FuzzRun judges cases that no one would write.
func FuzzRun(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed, seed%7 == 0)
	}
	f.Fuzz(func(t *testing.T, seed uint64, wild bool) {
		d := dice{rand.New(rand.NewPCG(seed, 0)), wild}
		c := &cases.Case{}
		d.fill(reflect.ValueOf(c).Elem(), cases.Format())
		on := d.date()
		others := new(check.Roster)
		others.Add(c)
		another := &cases.Case{}
		d.fill(reflect.ValueOf(another).Elem(), cases.Format())
		another.Case.ID = "A-2" // an id may be told
		others.Add(another)
		texts := append(check.TextFindings(others.Strangers(c)), check.Prose(c)...)
		s := check.Settings{Lint: func(c *cases.Case) []check.TextFinding {
			out := slices.Clone(texts)
			for i := range 3 {
				out = append(out, check.TextFinding{Rule: "P01", Pointer: fmt.Sprintf("/contacts/%d/outcome", i)}, check.TextFinding{Rule: "P05", Pointer: fmt.Sprintf("/reports/%d/bottlenecks/%d/what", i, i)})
			}
			return out
		}}
		examine(t, c, check.Run(c, on, s))
		for _, r := range facts.Reports(c, on, d.IntN(2) == 0) {
			examine(t, c, check.ForReport(c, r, s))
		}
	})
}

func examine(t *testing.T, c *cases.Case, found []check.Finding) {
	t.Helper()
	for _, f := range found {
		if _, ok := check.Find(f.Rule); !ok || f.Severity == 0 || f.Message == "" || f.Action == "" {
			t.Errorf("half a finding: %+v", f)
		}
		if !exists(reflect.ValueOf(c).Elem(), cases.Format(), strings.Split(f.Pointer, "/")[1:]) {
			t.Errorf("%s points at nothing: %s", f.Rule, f.Pointer)
		}
		if strings.Contains(f.Message, "%!") || strings.Contains(f.Message, secret) || strings.Contains(f.Message+f.Action, "\u00a0") {
			t.Errorf("%s says %s", f.Rule, f.Message)
		}
	}
}

// exists reports whether a pointer names a field of the format, and an item that
// is there.
func exists(v reflect.Value, f *cases.Field, path []string) bool {
	if len(path) == 0 {
		return true
	}
	switch f.Kind {
	case cases.ObjectKind:
		g := f.Field(path[0])
		return g != nil && exists(v.Field(g.Index), g, path[1:])
	case cases.ListKind:
		n := 0
		for _, c := range path[0] {
			n = n*10 + int(c-'0')
		}
		return n < v.Len() && exists(v.Index(n), f.Item, path[1:])
	}
	return false
}

// secret is in every text of a case of dice.
const secret = "geheim"

// dice fill a case by the format: likely values mostly, all when not wild.
type dice struct {
	*rand.Rand
	wild bool
}

func (d dice) date() calendar.Date {
	if d.wild && d.IntN(8) == 0 {
		return calendar.Of(d.IntN(2400)-100, time.Month(d.IntN(16)), d.IntN(40))
	}
	return calendar.Of(2025, 1, 1).AddDays(d.IntN(800))
}

func (d dice) fill(v reflect.Value, f *cases.Field) {
	if f.Kind != cases.ObjectKind && d.IntN(6) == 0 {
		return
	}
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			d.fill(v.Field(g.Index), g)
		}
	case cases.ListKind:
		v.Set(reflect.MakeSlice(v.Type(), d.IntN(5), 5))
		for i := range v.Len() {
			d.fill(v.Index(i), f.Item)
		}
	case cases.LineKind:
		v.SetString([]string{"F1", "F2", "F3", "A1", "P1", "TP", "VR1", "ER", secret + " en meer", "3-fasen", "X" + secret + "1"}[d.IntN(11)])
	case cases.ProseKind:
		v.SetString([]string{d.prose(), secret, secret + " 12 sollicitaties verstuurd.", "Twee sollicitaties " + secret, " ", "\u00e9\u0301" + secret,
			"Mevrouw " + secret + " en meer is sinds de eerste ziektedag op maandag 30 februari 2026 30 uur per week inzetbaar. Hij is thuis.",
			"De heer F1 kan op 3 mei 2027. De heer X" + secret + "1, 31-12-2026, heeft A1 op 3 mei 2027 gesproken."}[d.IntN(8)])
	case cases.DateKind:
		v.Set(reflect.ValueOf(d.date()))
	case cases.MonthKind:
		v.Set(reflect.ValueOf(cases.Month{Year: 2000 + d.IntN(30), Month: d.IntN(13)}))
	case cases.DecimalKind:
		v.Set(reflect.ValueOf(cases.Decimal{Hundredths: int64(d.IntN(12000) - 500), Known: true}))
	case cases.MoneyKind:
		v.Set(reflect.ValueOf(cases.Money{Cents: int64(d.IntN(100000)), Known: true}))
	case cases.YesNoKind:
		v.Set(reflect.ValueOf(cases.YesNo(d.IntN(3))))
	case cases.IntKind:
		v.SetInt(int64(d.IntN(6)) - 1)
	case cases.CodeKind:
		d.code(v, f)
	}
}

// prose strings together words that texts are read for.
func (d dice) prose() string {
	all := strings.Split(`De|de|mevrouw|heer|werknemer|hij|Zij|is|kan|heeft|24|3|uur|per week|per dag|contract van|werk voor|haar|belastbaarheid van|
		inzetbaar|loonwaarde|80|%|op|maandag|31-12-2026|3 maart|2026|wachttijd|loopt|tot en met|eerste ziektedag|traject|F1|A1|sollicitaties|verstuurd|keer|
		gesolliciteerd|na|van de|@|06-12345678|`+secret, "|")
	var b strings.Builder
	for range 1 + d.IntN(8) {
		b.WriteString(strings.TrimSpace(all[d.IntN(len(all))]))
		b.WriteString([]string{" ", " ", " ", ". ", ", ", "\n", "-", "\u00a0"}[d.IntN(8)])
	}
	return b.String()
}

func (d dice) code(v reflect.Value, f *cases.Field) {
	switch {
	case f.Open && d.IntN(5) == 0:
		v.SetString(secret)
		return
	case d.wild && d.IntN(5) == 0:
		v.SetString("unlisted")
		return
	}
	v.SetString(f.Codes[d.IntN(len(f.Codes))].Value)
}
