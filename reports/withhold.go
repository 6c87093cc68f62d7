package reports

import (
	"bytes"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
)

// withheldText stands in the place of a text that may not be told.
const withheldText = "[tekst weggelaten]"

// A Withheld sheet is a part of a dossier that is not there, or of the title page
// that stands open, since it would tell texts that stop every report they are in.
type Withheld struct {
	Title string
	Texts []check.Finding
}

// Why says it in Dutch, without a full stop.
func (w Withheld) Why() string {
	var ids []string
	for _, f := range w.Texts {
		if !slices.Contains(ids, f.Rule) {
			ids = append(ids, f.Rule)
		}
	}
	slices.Sort(ids)
	return "er staat een tekst in die niet mag worden gedrukt [" + strings.Join(ids, ", ") + "]; herstel de tekst en maak het dossier opnieuw"
}

// Stopping gives the findings in texts that stop every report that holds the text.
// What prints texts and is no report asks this, and then prints [Judge.Safe].
func (j *Judge) Stopping() []check.Finding { return check.Stopping(j.texts()) }

// Safe is the case for what is no report: without the texts that stop reports, and
// without what seems to be a BSN. The case given to the judge is not changed.
func (j *Judge) Safe() *cases.Case { return j.withholder().safe }

// withheld are the findings of Stopping, but for those on a BSN that is masked.
func (j *Judge) withheld() []check.Finding {
	return slices.DeleteFunc(j.Stopping(), func(f check.Finding) bool {
		return f.Rule == "P03" && len(masking(j.c.Employee.BSN).numbers(textAt(j.c, f.Pointer))) > 0
	})
}

// textAt is the text in a field; empty when there is none.
func textAt(c *cases.Case, pointer string) string {
	v := textIn(c, pointer, func(reflect.Value, string) {})
	if !v.IsValid() {
		return ""
	}
	return v.String()
}

// without gives a case in which texts that findings are about are left out. What
// is compared or opened and not read stays as it is.
func without(c *cases.Case, found []check.Finding) *cases.Case {
	if len(found) == 0 {
		return c
	}
	less := *c
	own := map[string]bool{}
	for _, f := range found {
		v := textIn(&less, f.Pointer, func(list reflect.Value, at string) {
			if !own[at] {
				ownList(list)
				own[at] = true
			}
		})
		if v.IsValid() {
			v.SetString(withheldText)
		}
	}
	return &less
}

// textIn finds the text in a field, unless that is one that is compared or opened
// and not read. Every list on the way to it is passed before it is entered.
func textIn(c *cases.Case, pointer string, pass func(list reflect.Value, at string)) (text reflect.Value) {
	v, f, key := reflect.ValueOf(c).Elem(), cases.Format(), "" // key is that of what v stands in
	keys := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for n, next := range keys {
		switch f.Kind {
		case cases.ObjectKind:
			g := f.Field(next)
			if g == nil || isUnmasked(key, next) {
				return text
			}
			v, f, key = v.Field(g.Index), g, next
		case cases.ListKind:
			i, err := strconv.Atoi(next)
			if err != nil || i < 0 || i >= v.Len() {
				return text
			}
			pass(v, strings.Join(keys[:n], "/"))
			v, f = v.Index(i), f.Item
		default:
			return text
		}
	}
	if v.Kind() != reflect.String {
		return text
	}
	return v
}

// A withholder knows what sheets may not tell.
type withholder struct {
	press *Press
	c     *cases.Case // without what seems to be a BSN
	texts []check.Finding
	safe  *cases.Case // also without these texts
}

func (j *Judge) withholder() *withholder {
	w := &withholder{press: j.press, texts: j.withheld()}
	w.c, _ = masked(j.c, facts.Report{State: facts.Draft})
	w.safe = without(w.c, w.texts)
	return w
}

// told gives the findings in texts that a template would print of a case. Whether it
// prints a text is seen when what it makes changes without: a house may have a
// template of its own.
func (w *withholder) told(template string, view func(*cases.Case) any) ([]check.Finding, error) {
	if len(w.texts) == 0 {
		return nil, nil
	}
	whole, err := w.press.Templates.Merge(template, view(w.c))
	if err != nil {
		return nil, err
	}
	differs := func(found []check.Finding) (bool, error) {
		less, err := w.press.Templates.Merge(template, view(without(w.c, found)))
		return err != nil || !bytes.Equal(whole, less), err
	}
	if some, err := differs(w.texts); err != nil || !some {
		return nil, err
	}
	var told []check.Finding
	for i := range w.texts {
		one, err := differs(w.texts[i : i+1])
		if err != nil {
			return nil, err
		}
		if one {
			told = append(told, w.texts[i])
		}
	}
	if told == nil { // each tells nothing by itself, as of two twins
		told = w.texts
	}
	return told, nil
}
