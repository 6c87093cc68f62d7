package annex

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"regexp"
	"strings"
)

// Bounds of a document of Word, unpacked.
const (
	maxParts    = 5_000
	maxUnpacked = 256 << 20 // bytes
)

// contentTypes is the part that says what the others are; every document of
// Office has it.
const contentTypes = "[Content_Types].xml"

// zipped tells what a zip holds.
func zipped(data []byte) (format, other string) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "Word-document", "" // damaged, which its check says
	}
	for _, f := range z.File {
		switch {
		case strings.HasPrefix(f.Name, "word/"):
			return "Word-document", ""
		case strings.HasPrefix(f.Name, "xl/"):
			return "", "een Excel-werkmap"
		case strings.HasPrefix(f.Name, "ppt/"):
			return "", "een PowerPoint-presentatie"
		case f.Name == "mimetype":
			return "", "een document van LibreOffice of OpenOffice"
		}
	}
	return "", "een zip-bestand"
}

// checkWord unpacks every part of a document, so that what is damaged is noticed
// now and not by UWV.
func checkWord(ctx context.Context, data []byte) (Content, *Fault) {
	damaged := fault("open het in Word en bewaar het opnieuw, liefst als PDF", "het Word-document is beschadigd of niet volledig")
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(z.File) > maxParts {
		return Content{}, damaged
	}
	left, typed, says, carries := int64(maxUnpacked), false, false, false
	var c Content
	for _, f := range z.File {
		name := strings.ToLower(f.Name)
		switch {
		case f.Flags&1 != 0:
			return Content{}, fault("bewaar het zonder wachtwoord", "het Word-document is versleuteld")
		case strings.Contains(name, "vbaproject") || strings.HasPrefix(name, "word/activex/"):
			return Content{}, macros()
		}
		says = says || strings.HasPrefix(name, "word/media/")
		carries = carries || strings.HasPrefix(name, "word/embeddings/")
		text, n, err := unpacked(ctx, f, left)
		if left -= n; err != nil || left < 0 {
			return Content{}, damaged
		}
		says = says || wordText.MatchString(name) && (len(text) >= maxTypes || hasText(text))
		c.Mute = c.Mute || strings.HasPrefix(name, "word/media/") || n >= maxTypes && wordText.MatchString(name)
		switch {
		case wordText.MatchString(name) && len(c.Text) > maxTypes:
			c.Mute = true
		case wordText.MatchString(name):
			c.Text += wordsOf(text) + "\n"
		case name == "docprops/core.xml":
			c.About = strings.TrimSpace(wordsOf(bytes.ReplaceAll(text, []byte("><"), []byte(">\n<"))))
		}
		if f.Name == contentTypes {
			typed = bytes.Contains(text, []byte("wordprocessingml"))
			if bytes.Contains(bytes.ToLower(text), []byte("macroenabled")) {
				return Content{}, macros()
			}
		}
	}
	switch {
	case !typed:
		return Content{}, damaged
	case !says:
		return Content{}, fault("kijk na of dit het goede bestand is, en bewaar het opnieuw", "in het Word-document staat niets")
	case carries:
		c.Notes = []Fault{*fault("kijk na of dat mee mag, of bewaar het document als PDF", "in het Word-document zit nog een ander bestand, en dat is niet nagekeken")}
	}
	return c, nil
}

// wordText are the parts in which text stands.
var wordText = regexp.MustCompile(`^word/(document|header|footer|footnotes|endnotes)[0-9]*\.xml$`)

// hasText reports whether a part has letters between its tags.
func hasText(part []byte) bool {
	inside := false
	for _, c := range part {
		switch {
		case c == '<':
			inside = true
		case c == '>':
			inside = false
		case !inside && c > ' ':
			return true
		}
	}
	return false
}

func macros() *Fault {
	return fault("bewaar het zonder macro's (.docx) of als PDF", "het Word-document bevat macro's")
}

// maxTypes is how much of the part that names the others is looked at.
const maxTypes = 1 << 20

// unpacked reads a part to its end, which checks it, and gives how it begins and
// how long it is, at most one byte more than limit.
func unpacked(ctx context.Context, f *zip.File, limit int64) (text []byte, n int64, err error) {
	if err := ctx.Err(); err != nil {
		return nil, 0, err
	}
	r, err := f.Open()
	if err != nil {
		return nil, 0, err
	}
	defer r.Close()
	var b bytes.Buffer
	n, err = io.Copy(&b, io.LimitReader(r, min(maxTypes, limit+1)))
	if err != nil {
		return nil, n, err
	}
	more, err := io.Copy(io.Discard, io.LimitReader(r, limit+1-n))
	return b.Bytes(), n + more, err
}
