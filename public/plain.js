// Sends a browser that is too old for the survey's page to its plain page. In the syntax of 2009, because only such browsers run it.
location.replace(location.pathname.replace('/s/', '/plain/') + location.search);
