${title}
${body}
