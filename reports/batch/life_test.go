package batch

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/manifest"
)

// A life is that of a folder, used month after month.
type life struct {
	*disk
	lost, altered []string // what was told in the last month
}

// month runs a month over what became of the cases, whole or in shares that are then
// joined.
func (l *life) month(t *testing.T, month string, shares int, join bool, all []Result) {
	t.Helper()
	l.lost, l.altered = nil, nil
	share := func(s manifest.Shard) *manifest.Manifest {
		about := &manifest.Manifest{Tool: "v1", Month: month, Date: month + "-28", Shard: s.String()}
		var mine []Result
		for _, r := range all {
			if c := (manifest.Case{ID: idOf(r.Entry, r.Err), Place: PlaceOf(&r)}); s.HasCase(&c) {
				mine = append(mine, r)
			} else if r.First {
				about.Read++
			}
		}
		k, err := kept(l.disk, "v1", mine, func(k *Keeper) { k.Name, k.About, k.Trust = s.FileName(), about, true })
		if err != nil {
			t.Fatal(err)
		}
		l.lost, l.altered = append(l.lost, k.Lost...), append(l.altered, k.Altered...)
		return l.read(t, s.FileName())
	}
	if shares == 0 {
		share(manifest.Shard{})
		return
	}
	var names []string
	var parts []*manifest.Manifest
	for i := range shares {
		s := manifest.Shard{Index: i + 1, Count: shares}
		names, parts = append(names, s.FileName()), append(parts, share(s))
	}
	if join {
		l.join(t, names, parts)
	}
}

// join does what the verb does.
func (l *life) join(t *testing.T, names []string, parts []*manifest.Manifest) {
	t.Helper()
	whole, err := manifest.Join(names, parts)
	if err != nil {
		t.Fatal(err)
	}
	name := manifest.Shard{}
	if n := l.files[name.FileName()]; n != nil {
		old := l.read(t, name.FileName())
		if anew := whole.Carry(old, l.sum); anew != nil {
			t.Fatalf("made after the shares that have just been made: %v", anew)
		}
		if old.Month != whole.Month {
			l.files[name.MonthName(old.Month)] = n
		}
	}
	data, err := whole.Encode()
	if err != nil {
		t.Fatal(err)
	}
	l.files[name.FileName()] = &inode{data, data}
}

func (l *life) read(t *testing.T, name string) *manifest.Manifest {
	t.Helper()
	m, err := manifest.Decode(l.files[name].data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sum is the hash of a file, empty when it is not there.
func (l *life) sum(file string) string {
	if n := l.files[file]; n != nil {
		return manifest.Sum(n.data)
	}
	return ""
}

// account is what the lists of the last month say lies in the folder.
func (l *life) account(t *testing.T, shares int, join bool) map[string]string {
	t.Helper()
	var documents []manifest.Document
	if shares == 0 || join {
		documents = l.read(t, "manifest.json").Documents()
	} else {
		for i := range shares {
			documents = append(documents, l.read(t, manifest.Shard{Index: i + 1, Count: shares}.FileName()).Documents()...)
		}
	}
	all := map[string]string{}
	for _, d := range documents {
		if d.SHA256+d.Found == "" {
			continue
		}
		if all[d.File] != "" {
			t.Errorf("%s is listed twice", d.File)
		}
		if all[d.File] = "made " + d.SHA256; d.State == manifest.Edited {
			all[d.File] = "edited " + d.Found
		}
	}
	return all
}

// A caseload changes from month to month as cases do.
type caseload struct {
	*rand.Rand
	left     map[int]bool
	revision map[string]int
}

// month gives what becomes of the cases in a month. Some left for good, some cannot
// be read this once, and of the others some reports are due, as they were or anew.
func (c *caseload) month() (all []Result) {
	for i := range 12 {
		id := fmt.Sprintf("2026-%04d", i)
		if c.left[i] = c.left[i] || c.IntN(25) == 0; c.left[i] {
			continue
		}
		if n := c.IntN(12); n < 2 {
			problems := casefile.Errors{{Place: id + ".json:1:1", Message: "stuk"}}
			err := []error{problems, casefile.Unread{ID: id, Errors: problems}}[n]
			all = append(all, Result{First: true, Err: err})
			continue
		}
		e := &casefile.Entry{File: id + ".json", Case: &cases.Case{Case: cases.ID{ID: id}}}
		first := len(all)
		for number := range 3 {
			if c.IntN(3) > 0 {
				continue // recorded, or not due
			}
			r := Result{Entry: e, Report: facts.Report{Type: cases.Progress, Number: number + 1, State: facts.Final}}
			file := fileOf(&r)
			if c.IntN(3) == 0 {
				c.revision[file]++
			}
			r.Report.Date = calendar.Of(2026, 1, 1).AddDays(c.revision[file])
			r.Document = &reports.Document{PDF: fmt.Appendf(nil, "%s %d", file, c.revision[file]), Pages: 1}
			if c.IntN(10) == 0 {
				r.Document, r.Err = nil, fmt.Errorf("geweigerd")
			}
			all = append(all, r)
		}
		if len(all) == first {
			all = append(all, Result{Entry: e})
		}
		all[first].First = true
	}
	return all
}

// disturb deletes some of the reports in both folders, and signs others.
func (c *caseload) disturb(a, b *disk) {
	for _, file := range slices.Sorted(maps.Keys(a.files)) {
		if !strings.HasSuffix(file, ".pdf") {
			continue
		}
		switch c.IntN(30) {
		case 0:
			delete(a.files, file)
			delete(b.files, file)
		case 1:
			data := append(slices.Clone(a.files[file].data), " signed"...)
			a.files[file] = &inode{data, data}
			b.files[file] = &inode{data, data}
		}
	}
}

// TestHowTheWorkIsSharedOutChangesNoAccount lives two lives of a folder: one in which
// every month is one run, and one in which it is that, or so many shares, joined or
// not. What lies there is the same, and so is what is said of it.
func TestHowTheWorkIsSharedOutChangesNoAccount(t *testing.T) {
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 2))
		c := &caseload{r, map[int]bool{}, map[string]int{}}
		one, other := &life{disk: newDisk()}, &life{disk: newDisk()}
		var story []string
		month := cases.Month{Year: 2026, Month: 1}
		for range 3 + r.IntN(6) {
			if month.Month += r.IntN(3); month.Month > 12 {
				break
			}
			all := c.month()
			shares, join := r.IntN(4), r.IntN(3) > 0
			story = append(story, fmt.Sprintf("%s in %d (joined %v)", month.ISO(), shares, join))
			one.month(t, month.ISO(), 0, false, all)
			other.month(t, month.ISO(), shares, join, all)
			want, got := one.account(t, 0, false), other.account(t, shares, join)
			if !maps.Equal(got, want) {
				t.Fatalf("seed %d: %v:\n%v\nand in one run each\n%v", seed, story, got, want)
			}
			for _, file := range slices.Sorted(maps.Keys(other.files)) {
				if !strings.HasSuffix(file, ".pdf") {
					continue
				}
				says := "made " + other.sum(file)
				if strings.HasSuffix(string(other.files[file].data), "signed") {
					says = "edited " + other.sum(file)
				}
				if got[file] != says {
					t.Fatalf("seed %d: %v: of %s the account says %q, want %q", seed, story, file, got[file], says)
				}
			}
			// A list of a split that is not used any more may say it once more.
			for _, file := range one.lost {
				if !slices.Contains(other.lost, file) {
					t.Fatalf("seed %d: %v: nobody heard that %s is lost", seed, story, file)
				}
			}
			for _, file := range one.altered {
				if !slices.Contains(other.altered, file) {
					t.Fatalf("seed %d: %v: nobody heard that %s is altered", seed, story, file)
				}
			}
			c.disturb(one.disk, other.disk)
		}
	}
}
