package check

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// A Lint reads all texts of a case, once a pass. It must be safe to call from
// several goroutines at once. Who judges several reports of one case may hand
// each of them what was found before.
type Lint func(c *cases.Case) []TextFinding

// A TextFinding is what a Lint has to say of one text.
type TextFinding struct {
	Rule     string   // id of a rule of texts
	Severity Severity // zero: that of the rule
	Pointer  string   // of the field
	Message  string   // Dutch, and does not repeat what was found; empty: what the rule says
	Action   string   // likewise
	Seen     string   // a date in ISO form or a number; may be empty
	Expected string   // likewise
}

// textMessages say what is found without repeating it, by rule, and by rule and
// severity where a lesser one says less.
var textMessages = map[string]string{
	"P01":  "Deze tekst zegt iets over ziekte, klachten, oorzaak of behandeling.",
	"P01W": "Deze tekst zegt mogelijk iets over ziekte, klachten, oorzaak of behandeling.",
	"P02":  "Deze tekst noemt een behandelaar of instelling.",
	"P03":  "In deze tekst staat een nummer dat een burgerservicenummer kan zijn.",
	"P04":  "Deze tekst gaat over de gezondheid van een ander, of over zwangerschap.",
	"P05":  "Deze tekst bevat een gegeven dat bijzonder beschermd is.",
	"P06":  "Deze tekst noemt een beperking die niet van de bedrijfsarts komt, of niet in werktermen staat.",
	"P07":  "Deze tekst zegt meer over de privésituatie dan voor de re-integratie nodig is.",
	"P08":  "De titel van deze bijlage is medisch.",
	"P11":  "De naam van deze activiteit verraadt iets over de ziekte.",
}

// readTexts takes over what the Lint finds in texts that were there on the date
// of the check.
func (p *Pass) readTexts() {
	if p.Settings.Lint == nil {
		return
	}
	for _, t := range p.Settings.Lint(p.Case) {
		letters, number, ok := p.toldIn(t.Pointer)
		told, isText := p.tells(t.Pointer)
		if isText {
			ok = told
		}
		if f, known := t.finding(); ok && known {
			f.Reports, f.Number, f.told = cmp.Or(letters, f.Reports), number, told
			p.found = append(p.found, f)
		}
	}
}

// finding is what a Lint found as its rule has it; ok is false when there is no
// such rule.
func (t TextFinding) finding() (f Finding, ok bool) {
	i := ruleIndex(t.Rule)
	if i < 0 {
		return Finding{}, false
	}
	message := cmp.Or(t.Message, textMessages[t.Rule+t.Severity.Letter()], textMessages[t.Rule], rules[i].Ask)
	return rules[i].finding(Finding{
		Pointer: t.Pointer, Severity: t.Severity, Seen: t.Seen, Expected: t.Expected, Message: message, Action: t.Action,
	}), true
}

// Stopping gives of what a Lint found what stops every report that holds the text,
// whatever its date: for who prints texts in another way.
func Stopping(texts []TextFinding) []Finding {
	var out []Finding
	for _, t := range texts {
		if f, ok := t.finding(); ok && f.Blocks() {
			out = append(out, f)
		}
	}
	return out
}

func ruleIndex(id string) int {
	for i := range rules {
		if rules[i].ID == id {
			return i
		}
	}
	return -1
}

// toldIn says which reports show a field, and whether it was there on the date of
// the check. What is logged belongs to the report of its period.
func (p *Pass) toldIn(pointer string) (letters string, number int, ok bool) {
	ok = true
	v, f := reflect.ValueOf(p.Case).Elem(), cases.Format()
	for key := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		switch f.Kind {
		case cases.ObjectKind:
			g := f.Field(key)
			if g == nil {
				return "", 0, false
			}
			if g.In != "" {
				letters = strings.ReplaceAll(g.In, "C", "")
			}
			v, f = v.Field(g.Index), g
		case cases.ListKind:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= v.Len() {
				return "", 0, false
			}
			v, f = v.Index(i), f.Item
			if n, date := p.itemOn(v); !date.IsZero() && number == 0 {
				number, ok = n, !date.After(p.AsOf)
			}
		default:
			return "", 0, false
		}
	}
	return letters, number, ok
}

// itemOn gives the report that tells of an item of the record, and its day; zero
// of what has no day.
func (p *Pass) itemOn(v reflect.Value) (int, calendar.Date) {
	switch x := v.Interface().(type) {
	case cases.Report:
		return x.Number, p.drawnUp(&x)
	case cases.Contact:
		return p.reportOn(x.Date), x.Date
	case cases.Application:
		return p.reportOn(x.Date), x.Date
	case cases.Vacancy:
		return p.reportOn(x.FoundOn), x.FoundOn
	case cases.EmployerContact:
		return p.reportOn(x.Date), x.Date
	case cases.Cooperation:
		return p.reportOn(x.Date), x.Date
	}
	return 0, calendar.Date{}
}
