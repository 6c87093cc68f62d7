package facts

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// An Application is one application as it stood on the report's date.
type Application struct {
	cases.Application
	Number int // in the log, from 1, oldest first

	State   cases.ApplicationState
	StateOn calendar.Date // when it came to that; zero when not known
	steps   []cases.ApplicationEvent

	Invited bool          // led to an invitation or a conversation
	Talks   int           // conversations held
	TalkOn  calendar.Date // the last of them, when known
	Hired   bool
	Since   bool // the state came after the day it was sent
}

// IsOpen reports whether an answer is still to come.
func (a Application) IsOpen() bool {
	return a.State == cases.Sent || a.State == cases.Confirmed || a.State == cases.Invited
}

// Course is what happened after the application was sent, in order, as far as it is
// known on the report's date.
func (a Application) Course() []cases.ApplicationEvent {
	return filter(a.steps, func(e cases.ApplicationEvent) bool { return e.Kind != cases.Sent })
}

// Log is every application sent by the report's date, oldest first and numbered;
// of a progress report only those sent in its period.
func (v *View) Log() []Application {
	out, n := make([]Application, 0, len(v.Applications)), 0
	for _, a := range inOrder(v.Applications, func(a cases.Application) calendar.Date { return a.Date }) {
		if a.Date.IsZero() || a.Date.After(v.Report.Date) {
			continue
		}
		if n++; v.Report.tells(a.Date) {
			app := applicationOn(a, v.Report.Date)
			app.Number = n
			out = append(out, app)
		}
	}
	return out
}

// inOrder is a list by date; one that is in order already is not copied.
func inOrder[T any](all []T, on func(T) calendar.Date) []T {
	earlier := func(a, b T) int { return on(a).Compare(on(b)) }
	if !slices.IsSortedFunc(all, earlier) {
		all = slices.Clone(all)
		slices.SortStableFunc(all, earlier)
	}
	return all
}

// whole is the log up to the end of what the report accounts for.
func (v *View) whole() []Application {
	out := make([]Application, 0, len(v.Applications))
	for _, a := range inOrder(v.Applications, func(a cases.Application) calendar.Date { return a.Date }) {
		if !a.Date.IsZero() && !a.Date.After(v.Report.Date) && (v.Report.Type != cases.Progress || !a.Date.After(v.Report.To)) {
			out = append(out, applicationOn(a, v.Report.Date))
		}
	}
	return out
}

// applicationOn tells how an application stood on a date, from its events or,
// without events, from its result. What came later is not known yet.
func applicationOn(a cases.Application, on calendar.Date) Application {
	app := Application{Application: a, State: cases.Sent, StateOn: a.Date}
	events := a.Events
	if len(events) == 0 && a.Result != "" {
		events = []cases.ApplicationEvent{{Date: a.ResultDate, Kind: a.Result}}
	}
	app.steps = make([]cases.ApplicationEvent, 0, len(events))
	for _, e := range inOrder(events, func(e cases.ApplicationEvent) calendar.Date { return e.Date }) {
		if e.Date.After(on) {
			app.Note = "" // it may tell how the application ended
			continue
		}
		app.happened(e)
	}
	return app
}

func (a *Application) happened(e cases.ApplicationEvent) {
	a.State, a.StateOn = e.Kind, e.Date
	a.steps = append(a.steps, e)
	if e.Kind != cases.Sent {
		a.Since = true
	}
	switch e.Kind {
	case cases.Invited:
		a.Invited = true
	case cases.Interviewed, cases.SecondInterview:
		a.Invited, a.TalkOn = true, e.Date
		a.Talks++
	case cases.RejectedTalk, cases.Hired:
		a.Invited, a.Talks = true, max(a.Talks, 1)
	}
	a.Hired = e.Kind == cases.Hired
}

// A Tally counts applications.
type Tally struct {
	Sent, Invited, Talked, Hired int
	Open, Rejected, Silent       int // without a conversation
	Talks                        int // conversations held
}

func tally(log []Application) Tally {
	var t Tally
	for _, a := range log {
		t.Sent++
		t.Talks += a.Talks
		if a.Hired {
			t.Hired++
		}
		if a.Talks > 0 {
			t.Talked++
		}
		switch {
		case a.Invited:
			t.Invited++
		case a.IsOpen():
			t.Open++
		case a.State == cases.NoAnswer || a.State == cases.Withdrawn || a.State == cases.VacancyLapsed:
			t.Silent++
		default:
			t.Rejected++
		}
	}
	return t
}

// Tally counts the applications of Log. In a progress report invitations,
// conversations and offers are those of its period, whenever the application was
// sent.
func (v *View) Tally() Tally {
	t := tally(v.Log())
	if v.Report.Type != cases.Progress {
		return t
	}
	t.Invited, t.Talked, t.Talks, t.Hired = 0, 0, 0, 0
	for _, a := range v.whole() {
		now := Application{}
		for _, e := range a.steps {
			if v.Report.tells(e.Date) || e.Date.IsZero() && v.Report.tells(a.Date) {
				now.happened(e)
			}
		}
		t.Talks += now.Talks
		t.Invited += count(now.Invited)
		t.Talked += count(now.Talks > 0)
		t.Hired += count(now.Hired)
	}
	return t
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// FollowedUp are the applications of earlier periods of which something was
// heard in this one.
func (v *View) FollowedUp() []Application {
	return filter(v.whole(), func(a Application) bool {
		return !v.Report.tells(a.Date) && slices.ContainsFunc(a.steps, func(e cases.ApplicationEvent) bool { return v.Report.tells(e.Date) })
	})
}

// TallyAll counts all applications up to the report.
func (v *View) TallyAll() Tally { return tally(v.whole()) }

// A LogMonth is a month of the log with its applications.
type LogMonth struct {
	Month calendar.Date // its first day
	Log   []Application
	Tally Tally
}

// LogMonths cuts Log by month.
func (v *View) LogMonths() []LogMonth {
	var out []LogMonth
	for _, a := range v.Log() {
		first := calendar.Of(a.Date.Year, a.Date.Month, 1)
		if len(out) == 0 || out[len(out)-1].Month != first {
			out = append(out, LogMonth{Month: first})
		}
		m := &out[len(out)-1]
		m.Log = append(m.Log, a)
		m.Tally = tally(m.Log)
	}
	return out
}

// A ChannelLine counts the applications by one channel.
type ChannelLine struct {
	Channel cases.Channel
	Tally   Tally
}

// Channels counts Log by channel, the most used first.
func (v *View) Channels() []ChannelLine {
	by := map[cases.Channel][]Application{}
	for _, a := range v.Log() {
		by[a.Channel] = append(by[a.Channel], a)
	}
	var out []ChannelLine
	for channel, log := range by {
		out = append(out, ChannelLine{channel, tally(log)})
	}
	slices.SortFunc(out, func(a, b ChannelLine) int {
		if a.Tally.Sent != b.Tally.Sent {
			return b.Tally.Sent - a.Tally.Sent
		}
		return compare(a.Channel, b.Channel)
	})
	return out
}
