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
func (j *Judge) Safe() *cases.Case {
	safe, _ := masked(without(j.c, j.withheld()), facts.Report{State: facts.Draft})
	return safe
}

// withheld are the findings of Stopping, but for those on a BSN that is masked.
func (j *Judge) withheld() []check.Finding {
	return slices.DeleteFunc(j.Stopping(), func(f check.Finding) bool {
		return f.Rule == "P03" && len(numbers(textAt(j.c, f.Pointer))) > 0
	})
}

// textAt is the text in a field; empty when there is none.
func textAt(c *cases.Case, pointer string) string {
	v, f := reflect.ValueOf(c).Elem(), cases.Format()
	for key := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		switch g := f.Field(key); {
		case f.Kind == cases.ObjectKind && g != nil:
			v, f = v.Field(g.Index), g
		case f.Kind == cases.ListKind:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= v.Len() {
				return ""
			}
			v, f = v.Index(i), f.Item
		default:
			return ""
		}
	}
	if v.Kind() != reflect.String {
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
	copied := map[string]bool{}
	for _, f := range found {
		blank(reflect.ValueOf(&less).Elem(), strings.Split(strings.TrimPrefix(f.Pointer, "/"), "/"), copied)
	}
	return &less
}

// blank leaves out the text in a field, in lists of its own.
func blank(v reflect.Value, keys []string, copied map[string]bool) {
	f, key := cases.Format(), "" // key is that of what v stands in
	for n, next := range keys {
		switch f.Kind {
		case cases.ObjectKind:
			g := f.Field(next)
			if g == nil || unmasked[next] || unmasked[key+"."+next] {
				return
			}
			v, f, key = v.Field(g.Index), g, next
		case cases.ListKind:
			i, err := strconv.Atoi(next)
			if err != nil || i < 0 || i >= v.Len() {
				return
			}
			if at := strings.Join(keys[:n], "/"); !copied[at] {
				v.Set(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v))
				copied[at] = true
			}
			v, f = v.Index(i), f.Item
		default:
			return
		}
	}
	if v.Kind() == reflect.String {
		v.SetString(withheldText)
	}
}

// A withholder knows what sheets may not tell.
type withholder struct {
	press *Press
	c     *cases.Case // without what seems to be a BSN
	texts []check.Finding
	safe  *cases.Case
}

func (p *Press) withholder(c *cases.Case) *withholder {
	judge := p.Judge(c)
	w := &withholder{press: p, safe: judge.Safe()}
	w.c, _ = masked(c, facts.Report{State: facts.Draft})
	w.texts = judge.withheld()
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
